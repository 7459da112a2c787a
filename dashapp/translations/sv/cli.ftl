cli-handslag = Handslag: vad parterna har lovat, vad de har gjort och hur det går.
cli-demo = Visa demonstrationen på den här datorn.
cli-serve = Starta Handslag.
cli-host = adress att lyssna på (annars bara den här datorn)
cli-fresh = börja om med en ny demonstration
cli-migrate = Bygg om databasen till den form som den här versionen behöver.
cli-migrate-check = visa bara om modellerna och migreringarna stämmer överens
cli-load = Läs in en programfil, hela filen eller inget.
cli-load-release = godkänn också en utgåva till och med den senast stängda perioden
cli-reconcile = Kontrollera att summor, bokföring och granskade bidrag säger detsamma.
cli-period = Stäng eller öppna en rapportperiod igen.
cli-period-close = Stäng en rapportperiod.
cli-period-reopen = Öppna en stängd rapportperiod igen.
cli-reason = varför; står i loggen
cli-release = Förbered, godkänn eller dra tillbaka en utgåva.
cli-release-prepare = Frys siffrorna för den senast stängda perioden.
cli-release-approve = Publicera den utgåva som förbereddes senast.
cli-release-withdraw = Dra tillbaka en publicerad utgåva.
cli-note = vad invånarna får veta om varför
cli-admin = Plattformens administratörer.
cli-admin-create = Gör någon till administratör för plattformen.
cli-person = Bjud in någon, eller ge någon ett nytt lösenord.
cli-person-invite = Bjud in någon; en länk skrivs ut som fungerar en gång.
cli-person-name = personens namn
cli-person-organisation = koden för personens organisation
cli-person-to = partnerskapet som personen ska vara med i
cli-person-role = personens roll där: { $roles }
cli-person-reset = Låt någon välja ett nytt lösenord; en länk skrivs ut som fungerar en gång.
cli-invited = { $email } är inbjuden.
cli-link = Länk (gäller en gång, { $hours } timmar): { $address }

cli-database-away = Databasen svarar inte. Kontrollera att den är igång och att DATABASE_URL är rätt.
cli-newer-database = Databasen är nyare än den här versionen av Handslag. Installera den senaste versionen.
cli-not-migrated = Databasen har inte den form som den här versionen behöver. Kör handslag migrate först.
cli-models-agree = Modellerna och migreringarna stämmer överens.
cli-models-differ = Modellerna och migreringarna stämmer inte överens.
cli-migrated = Databasen har formen { $revision }.
cli-no-file = Filen { $file } går inte att läsa.
cli-loaded = { $partnership }: { $goals ->
    [one] 1 mål
   *[other] { $goals } mål
  }, { $contributions ->
    [one] 1 bidrag
   *[other] { $contributions } bidrag
  } ({ $new ->
    [one] 1 nytt
   *[other] { $new } nya
  }, { $unchanged ->
    [one] 1 oförändrat
   *[other] { $unchanged } oförändrade
  })
cli-unchanged = Inget ändrades.
cli-not-shown = Visas inte än: { $listed }.
cli-released = { $partnership }: utgåva { $number } är publicerad.
cli-period-closed = { $partnership }: { $period } är stängd. { $outstanding ->
    [0] Alla rapporter är granskade.
    [one] 1 rapport är inte granskad:
   *[other] { $outstanding } rapporter är inte granskade:
  }
cli-period-reopened = { $partnership }: { $period } är öppen igen.
cli-release-prepared = { $partnership }: en utgåva till och med { $as_of } är förberedd. Någon annan godkänner den.
cli-release-withdrawn = { $partnership }: utgåva { $number } är tillbakadragen.
cli-reconciled = { $partnerships ->
    [one] 1 partnerskap
   *[other] { $partnerships } partnerskap
  }: { $differing ->
    [0] summor, bokföring och granskade bidrag säger detsamma.
    [one] 1 summa stämmer inte.
   *[other] { $differing } summor stämmer inte.
  }
cli-administrator = { $email } är administratör för plattformen.
cli-serving = Handslag finns på { $address }
cli-demo-ready = Demonstrationen är inläst. Avsluta med Ctrl+C.

state-missing = saknas
state-draft = utkast
state-returned = återsänd
state-submitted = inskickad, väntar på granskning

settings-secret = HANDSLAG_SECRET saknas eller är för kort. Ange minst 32 slumpvisa tecken.
settings-base-url = HANDSLAG_BASE_URL saknas eller är ingen adress. Ange till exempel https://handslag.example.se.
settings-https = HANDSLAG_BASE_URL måste börja med https:// när andra datorer når Handslag.
settings-database = DATABASE_URL och DATABASE_OWNER_URL måste vara en adress till SQLite eller PostgreSQL.
settings-data = Mappen i HANDSLAG_DATA går inte att skriva i. Ange en annan mapp.
settings-number = HANDSLAG_WORKERS är ett heltal från 1 och HANDSLAG_PROXIES ett från 0.

programme-differs-demonstration = Filen är en demonstration, och databasen innehåller något annat. Läs in den i en tom databas.

cli-export = Skriv ut ett partnerskap som en programfil.
cli-export-template = bara det som utlovats, utan bidrag, som förlaga till ett annat partnerskap
cli-export-people = också de som är med, med e-postadress och roll
cli-export-output = filen att skriva i; annars skrivs den ut
cli-file-not-written = Filen { $file } går inte att skriva.
