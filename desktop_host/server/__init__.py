"""Serve the page, its WebSocket, media and uploads on a socket that was bound before."""
