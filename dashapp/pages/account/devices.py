"""Browsers and systems in plain words, as far as a browser tells them of itself."""

# In this order: most browsers also give the names of those before them.
BROWSERS = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser/": "Samsung Internet",
    "Firefox/": "Firefox",
    "FxiOS/": "Firefox",
    "CriOS/": "Chrome",
    "Chrome/": "Chrome",
    "Safari/": "Safari",
}
SYSTEMS = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "CrOS": "ChromeOS",
    "Mac OS X": "Mac",
    "Linux": "Linux",
}


def browser(device: str) -> str | None:
    """The browser's name; None where it tells none that one would know."""
    return next((name for mark, name in BROWSERS.items() if mark in device), None)


def system(device: str) -> str | None:
    """The system that it runs on."""
    return next((name for mark, name in SYSTEMS.items() if mark in device), None)
