# Ramen runt varje inloggad sida
app-menu = Meny
app-menu-overview = Översikt
app-menu-report = Rapportera
app-menu-verify = Granska
app-start = Mina uppgifter
app-sign-out = Logga ut
app-foot = Fråga samordnaren om något ser fel ut.
app-to-start = Till mina uppgifter
app-refused = Det gick inte
app-kept = Du blev utloggad. Det du hade skrivit är tillbaka.
app-look = Utseende:
app-look-system = Som datorn
app-look-light = Ljust
app-look-dark = Mörkt
app-offline = Ingen förbindelse. Det du skriver är inte sparat än; det sparas när förbindelsen är tillbaka. Stäng inte fliken.
