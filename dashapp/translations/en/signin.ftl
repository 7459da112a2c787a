# The door: signing in, choosing a password
signin-title = Sign in
signin-first = Sign in to go on to where you were going.
signin-email = E-mail address
signin-password = Password
signin-enter = Sign in
signin-help-invitation = You get an account by invitation.
signin-help-forgotten = Have you forgotten your password? Ask those who run Handslag for a new link.
signin-cookie = When you sign in, a cookie is kept that says only that you are signed in. It goes away when you sign out.
signin-demo = Enter as somebody of the demonstration
signin-demo-what = There are no passwords here: the people are invented, and the door is open on this computer only.
signin-invitation-title = Welcome to Handslag
signin-reset-title = Choose a new password
signin-choose = You are { $name }. Choose a password that only you know.
signin-new-password = New password
signin-password-rule = At least 12 characters. A few words in a row are easy to remember and hard to guess.
signin-save-password = Save the password
signin-chosen-title = The password is saved
signin-chosen = Now you can sign in with your e-mail address and your new password. You are signed out everywhere else.
signin-link-old-title = The link is no longer valid
signin-link-old = A link works once and for a short time. Ask whoever sent it for a new one; nothing has changed.

## A forgotten password, by mail
signin-forgotten = Have you forgotten your password?
signin-forgotten-title = Forgotten password
signin-forgotten-what = Give your e-mail address, and we send a link that lets you choose a new password.
signin-forgotten-send = Send the link
signin-forgotten-sent = If the address is known here, we have sent a link. It works once, for { $minutes } minutes.
signin-forgotten-nothing-came = If no letter comes within a few minutes, look among the junk mail and check that the address is the one that you were invited with.
letter-reset-subject = Choose a new password in Handslag
letter-reset-text =
    Hello { $name },

    Somebody, probably you, has asked for a new password in Handslag. Open the link and choose one:

    { $link }

    The link works once, for { $minutes } minutes. If you ask for another, this one stops working.

    If it was not you, there is nothing that you need to do: your password is as it was. Do not pass the link on. If more letters like this one come without your asking, tell the coordinator.

    This letter was sent by Handslag, { $site }. It cannot be answered.

## The settings of mail
settings-mail = HANDSLAG_MAIL is missing or is no mail server. Give for instance smtp://user:password@mail.example.org:587 or smtps://mail.example.org:465.
settings-mail-from = HANDSLAG_MAIL_FROM is missing or is no e-mail address. Give for instance handslag@example.org.
