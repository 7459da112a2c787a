# The frame around every signed-in page
app-menu = Menu
app-menu-overview = Overview
app-menu-report = Report
app-menu-verify = Verify
app-start = My tasks
app-sign-out = Sign out
app-foot = Ask the coordinator if something looks wrong.
app-to-start = To my tasks
app-refused = Not possible right now
app-kept = You were signed out. What you had typed is back.
app-look = Appearance:
app-look-system = As the computer
app-look-light = Light
app-look-dark = Dark
