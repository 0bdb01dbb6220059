// Puts the chosen theme on the page before its first paint, so that it does
// not flash. Without a choice the system's theme holds.
const theme = localStorage.getItem("parley-theme");
if (theme === "light" || theme === "dark") {
  document.documentElement.dataset.theme = theme;
}
