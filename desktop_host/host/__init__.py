"""Join the two halves of an app: bind the socket, start the server process, show the window, end both."""
