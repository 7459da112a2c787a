# My account
app-account = My account
app-account-me = About me
app-account-name = Name
app-account-email = E-mail
app-account-organisation = Organisation
app-account-language = Language
app-account-none = none
app-account-change = Is something wrong? Ask the coordinator to put it right. You change the language at the top of the page.
app-account-password-how = You choose a new password through a link that is sent to your e-mail.
app-account-password = Change password
app-account-password-ask = Would you like to change your password? No mail is sent from here. Ask those who run Handslag for a new link.

# Roles
app-account-places = My roles
app-account-partnership = Partnership
app-account-nowhere = You do not belong to any partnership.

# Signed in
app-account-sessions = Where you are signed in
app-account-sessions-lead = Is there anything here that you do not recognise? End it and change your password.
app-account-device = Browser
app-account-since = Signed in
app-account-seen = Last used
app-account-on = { $browser } on { $system }
app-account-unknown-browser = unknown browser
app-account-unknown-system = an unknown system
app-account-moment = { $day } at { $time }
app-account-this-one = This one
app-account-end = End
app-account-end-that = End { $device }
app-account-end-others = Sign out everywhere but here
app-account-ended = You are signed out there.
app-account-ended-others = You are now signed in here only.
