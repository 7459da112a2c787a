# The frame around every signed-in page
app-menu = Menu
app-menu-overview = Overview
app-menu-report = Report
app-menu-verify = Verify
app-start = My tasks
app-sign-out = Sign out
app-foot = Ask the coordinator if something looks wrong.
app-to-start = To my tasks
app-refused = That did not work
app-kept = You were signed out. What you had typed is back.
app-look = Appearance:
app-look-system = As on this device
app-look-light = Light
app-look-dark = Dark
app-offline = No connection. What you type is not saved yet; it is saved when the connection is back. Do not close the tab.
