// Before anything is painted: the reader's own choice of light or dark. None: the page follows the system.
(function () {
  "use strict";
  try {
    const chosen = JSON.parse(localStorage.getItem("theme"));
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.bsTheme = chosen;
  } catch { /* storage is closed to us: the page follows the system */ }
})();
