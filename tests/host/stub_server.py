"""Be a server half around a small Tornado server, whose script may do what real scripts do to a process."""

from __future__ import annotations

import asyncio
import os
import runpy
import secrets
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import tornado.httpserver
import tornado.web

from desktop_host.host.server_half import main

if TYPE_CHECKING:
    import socket

    from desktop_host.host.link import WindowLink
    from desktop_host.protocol.control import Start

PAGE = """<!doctype html><meta charset="utf-8"><title>stub</title>
<body><h1 id="hello">Hello from the stub</h1>
<a id="outside" href="https://outside.example/page?x=1">outside</a>
<a id="blank" href="https://blank.example/" target="_blank">new window</a>
<a id="mail" href="mailto:someone@example.org">mail</a>
<a id="file" href="file:///etc/passwd">file</a>
<a id="data" href="data:text/html,<h1>evil</h1>">data</a>
<a id="script" href="javascript:document.title='ran'">javascript</a>
<a id="own" href="/second">second</a>
<a id="download" href="/file.csv" download="../evil name.csv">download</a>
"""


class Server:
    """Serve one page to whoever brings the ticket, and run the script on a thread of its own."""

    def __init__(self, start: Start, listener: socket.socket, window: WindowLink | None) -> None:
        self.start_message = start
        self.window = window
        self.listener = listener
        self.ticket = secrets.token_urlsafe(16)
        self.cookie = secrets.token_urlsafe(16)
        (Path(start.folder) / "secret").write_text(start.secret)

    async def start(self) -> None:
        application = tornado.web.Application(
            [
                (r"/open", Open, {"server": self}),
                (r"/second", Page, {"server": self, "text": "<h1 id=second>Second page</h1>"}),
                (r"/file.csv", File),
                (r"/favicon.ico", Nothing),
                (r"/save", Save, {"server": self}),
                (r"/", Page, {"server": self, "text": PAGE + self.page_script()}),
            ]
        )
        if "stub.exit" in self.start_message.config:
            os._exit(int(str(self.start_message.config["stub.exit"])))
        await asyncio.sleep(float(str(self.start_message.config.get("stub.delay", 0))))
        self.http = tornado.httpserver.HTTPServer(application)
        self.http.add_sockets([self.listener])
        threading.Thread(target=self.run_script, daemon=True).start()

    def page_script(self) -> str:
        """What the page does by itself, a moment after it has loaded."""
        script = self.start_message.config.get("stub.js", "")
        return f"<script>onload = () => setTimeout(() => {{ {script} }}, 100)</script>" if script else ""

    def run_script(self) -> None:
        sys.argv = [self.start_message.script, *self.start_message.argv]
        runpy.run_path(self.start_message.script, run_name="__main__")

    def ticket_path(self) -> str:
        return f"/open?ticket={self.ticket}"

    async def stop(self) -> None:
        self.http.stop()
        print("stub: stopped properly", flush=True)


class Open(tornado.web.RequestHandler):
    def initialize(self, server: Server) -> None:
        self.server = server

    def get(self) -> None:
        if self.get_argument("ticket") != self.server.ticket:
            raise tornado.web.HTTPError(403)
        self.set_cookie("stub", self.server.cookie, httponly=True, samesite="Strict")
        self.redirect("/")


class Page(tornado.web.RequestHandler):
    def initialize(self, server: Server, text: str) -> None:
        self.server, self.text = server, text

    def get(self) -> None:
        if self.get_cookie("stub") != self.server.cookie:
            raise tornado.web.HTTPError(403)
        self.write(self.text)


class File(tornado.web.RequestHandler):
    def get(self) -> None:
        self.set_header("Content-Type", "text/csv")
        self.write("a,b\n1,2\n")


class Nothing(tornado.web.RequestHandler):
    def get(self) -> None:
        self.set_status(204)


class Save(tornado.web.RequestHandler):
    """Ask the window where to save, write there, and answer with the path."""

    def initialize(self, server: Server) -> None:
        self.server = server

    async def get(self) -> None:
        assert self.server.window is not None
        self.server.window.set_title("Saving")
        path = await self.server.window.save_file("../table.csv")
        if path is not None:
            path.write_text("a,b\n1,2\n")
        self.write(str(path))


if __name__ == "__main__":
    main(sys.argv[1:], Server)
