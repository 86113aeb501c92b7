"""Uploads: what is answered, and that memory does not grow with the file."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from desktop_host.script.uploads import Rule
from tests.server.running import eventually

if TYPE_CHECKING:
    from tests.server.running import Running

MEGABYTE = 1 << 20
SERVER = """
import json, sys
from pathlib import Path
from desktop_host.script.uploads import Rule
from tests.server.running import running

with running(Path(sys.argv[1])) as run:
    _, secret = run.page()
    run.sessions.uploads.allow(secret, "files", Rule(max_size=1 << 30))
    print(json.dumps([run.port, run.cookie, secret]), flush=True)
    sys.stdin.read()
"""


def test_a_file_arrives_as_it_was(server: Running) -> None:
    _, secret = server.page()
    server.sessions.uploads.allow(secret, "files", Rule())
    content = bytes(range(256)) * 5000
    headers = {"X-Session": secret, "X-Widget": "files", "X-File-Name": "a%20b.bin", "Content-Type": "x/y"}
    answer = server.ask("POST", "/upload", headers, content)
    assert answer.status == 200
    told = json.loads(answer.body)
    assert {**told, "id": ""} == {"id": "", "name": "a b.bin", "size": len(content), "type": "x/y"}
    upload = server.sessions.uploads.find(secret, told["id"])
    assert upload is not None
    assert upload.path.read_bytes() == content
    assert server.ask("DELETE", f"/upload/{told['id']}", {"X-Session": secret}).status == 204
    assert not upload.path.exists()


def test_an_empty_file_is_a_file(server: Running) -> None:
    _, secret = server.page()
    server.sessions.uploads.allow(secret, "files", Rule())
    headers = {"X-Session": secret, "X-Widget": "files", "X-File-Name": "empty.txt"}
    assert json.loads(server.ask("POST", "/upload", headers).body)["size"] == 0


def test_uploads_end_with_their_session(server: Running) -> None:
    wire, secret = server.page()
    server.sessions.uploads.allow(secret, "files", Rule())
    headers = {"X-Session": secret, "X-Widget": "files", "X-File-Name": "a.txt"}
    assert server.ask("POST", "/upload", headers, b"abc").status == 200
    wire.close()
    server.on_loop(lambda: server.sessions.uploads.drop_owner(secret))
    assert eventually(lambda: list(server.sessions.uploads.folder.iterdir()) == [])


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    import http.client
    from contextlib import closing

    command = [sys.executable, "-c", SERVER, str(tmp_path / "run")]
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        port, cookie, secret = json.loads(process.stdout.readline())
        server = psutil.Process(process.pid)
        before = highest = server.memory_info().rss
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
            connection.putrequest("POST", "/upload")
            named = {"X-Session": secret, "X-Widget": "files", "X-File-Name": "big.bin", "Cookie": cookie}
            sent = {**named, "Origin": f"http://127.0.0.1:{port}", "Content-Length": str(200 * MEGABYTE)}
            for name, value in sent.items():
                connection.putheader(name, value)
            connection.endheaders()
            for _ in range(200):
                connection.send(bytes(MEGABYTE))
                highest = max(highest, server.memory_info().rss)
            assert json.loads(connection.getresponse().read())["size"] == 200 * MEGABYTE
        highest = max(highest, server.memory_info().rss)
        process.stdin.close()
    assert (highest - before) / MEGABYTE < 20
