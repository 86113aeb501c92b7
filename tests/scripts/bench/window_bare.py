"""The least that any such window takes: pywebview, and Tornado in a thread."""

import asyncio
import threading

import tornado.httpserver
import tornado.netutil
import tornado.web
import webview

PAGE = '<h1>A page</h1><input value="World"><div style="background: #12ab34; height: 200px"></div>'


class Page(tornado.web.RequestHandler):
    def get(self):
        self.write(PAGE)


sockets = tornado.netutil.bind_sockets(0, "127.0.0.1")


async def serve():
    server = tornado.httpserver.HTTPServer(tornado.web.Application([("/", Page)]))
    server.add_sockets(sockets)
    await asyncio.Event().wait()


threading.Thread(target=lambda: asyncio.run(serve()), daemon=True).start()
webview.create_window("A page", f"http://127.0.0.1:{sockets[0].getsockname()[1]}", width=1000, height=700)
webview.start()
