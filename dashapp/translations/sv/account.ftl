# Mitt konto
app-account = Mitt konto
app-account-me = Om mig
app-account-name = Namn
app-account-email = E-post
app-account-organisation = Organisation
app-account-language = Språk
app-account-none = ingen
app-account-change = Stämmer något inte? Be samordnaren rätta det. Språket byter du högst upp på sidan.
app-account-password-how = Ett nytt lösenord väljer du genom en länk som skickas till din e-post.
app-account-password = Byt lösenord
app-account-password-ask = Vill du byta lösenord? Härifrån skickas ingen e-post. Be den som sköter Handslag om en ny länk.

# Roller
app-account-places = Mina roller
app-account-partnership = Partnerskap
app-account-nowhere = Du är inte med i något partnerskap.

# Inloggad
app-account-sessions = Här är du inloggad
app-account-sessions-lead = Känner du inte igen något av det här? Avsluta det och byt lösenord.
app-account-device = Webbläsare
app-account-since = Inloggad
app-account-seen = Använd senast
app-account-on = { $browser } på { $system }
app-account-unknown-browser = okänd webbläsare
app-account-unknown-system = okänt system
app-account-moment = { $day } kl. { $time }
app-account-this-one = Den här
app-account-end = Avsluta
app-account-end-that = Avsluta { $device }
app-account-end-others = Logga ut överallt utom här
app-account-ended = Du är utloggad där.
app-account-ended-others = Du är nu inloggad bara här.
