# Dörren: logga in, välja lösenord
signin-title = Logga in
signin-first = Logga in för att komma vidare dit du var på väg.
signin-email = E-postadress
signin-password = Lösenord
signin-enter = Logga in
signin-help-invitation = Du får ett konto genom en inbjudan.
signin-help-forgotten = Har du glömt ditt lösenord? Be den som sköter Handslag om en ny länk.
signin-cookie = När du loggar in sparas en kaka som bara säger att du är inloggad. Den försvinner när du loggar ut.
signin-demo = Gå in som någon i demonstrationen
signin-demo-what = Här finns inga lösenord: personerna är påhittade, och dörren är öppen bara på den här datorn.
signin-invitation-title = Välkommen till Handslag
signin-reset-title = Välj ett nytt lösenord
signin-choose = Du är { $name }. Välj ett lösenord som bara du kan.
signin-new-password = Nytt lösenord
signin-password-rule = Minst 12 tecken. Några ord efter varandra är lätta att minnas och svåra att gissa.
signin-save-password = Spara lösenordet
signin-chosen-title = Lösenordet är sparat
signin-chosen = Nu kan du logga in med din e-postadress och ditt nya lösenord. Du är utloggad överallt där du var inloggad.
signin-link-old-title = Länken gäller inte längre
signin-link-old = En länk fungerar en gång och en kort tid. Be den som skickade den om en ny; inget har ändrats.

## Glömt lösenord, per e-post
signin-forgotten = Har du glömt lösenordet?
signin-forgotten-title = Glömt lösenord
signin-forgotten-what = Skriv din e-postadress, så skickar vi en länk som låter dig välja ett nytt lösenord.
signin-forgotten-send = Skicka länken
signin-forgotten-sent = Om adressen finns här har vi skickat en länk. Den gäller en gång, i { $minutes } minuter.
signin-forgotten-nothing-came = Kommer inget brev inom några minuter, titta bland skräpposten och se efter att adressen är den som du blev inbjuden med.
letter-reset-subject = Välj ett nytt lösenord i Handslag
letter-reset-text =
    Hej { $name }!

    Någon, förmodligen du, har bett om ett nytt lösenord i Handslag. Öppna länken och välj ett:

    { $link }

    Länken gäller en gång, i { $minutes } minuter. Begär du en ny slutar den här att gälla.

    Var det inte du? Då behöver du inte göra något: ditt lösenord gäller som förut. Skicka inte länken vidare. Kommer fler sådana här brev utan att du har bett om dem, berätta det för samordnaren.

    Brevet skickades av Handslag, { $site }. Det går inte att svara på det.

## Inställningarna för e-post
settings-mail = HANDSLAG_MAIL saknas eller är ingen e-postserver. Ange till exempel smtp://användare:lösenord@mail.example.se:587 eller smtps://mail.example.se:465.
settings-mail-from = HANDSLAG_MAIL_FROM saknas eller är ingen e-postadress. Ange till exempel handslag@example.se.
