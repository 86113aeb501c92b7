"""Run one session per page: a pure core that decides, and a driver that owns threads and the loop."""
