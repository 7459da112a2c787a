refused-not-found = Det finns inget sådant här.
refused-not-allowed = Din roll räcker inte till det här.
refused-already-reported = Det finns redan en rapport för { $period }. Öppna den i stället.
refused-changed-since = Någon har ändrat rapporten sedan du öppnade den. Inget är sparat; läs den nya lydelsen och gör om.
refused-edited-by-another = Någon annan har skrivit i samma utkast. Båda lydelserna visas; inget har gått förlorat.
refused-database-holds-something-else = Databasen innehåller något annat än demonstrationen. Ange en egen mapp i HANDSLAG_DATA.
refused-email-invalid = { $email } är ingen e-postadress.
refused-email-too-long = Så lång kan en e-postadress inte vara. Högst { $longest } tecken får plats.
refused-entry-day-outside-period = { $day } ligger inte i { $period }.
refused-entry-empty = Ange ett antal eller att det inte finns något att rapportera.
refused-entry-qualifier-unknown = { $qualifier } är inget av de ord som kan stå framför ett tal.
refused-entry-shares-differ = Andelarna blir { $total } tillsammans, inte { $quantity }.
refused-entry-two-measures = Ange antingen ett antal eller att det inte finns något att rapportera, inte båda.
refused-fresh-only-embedded = --fresh gäller bara den inbyggda databasen. Töm servern själv.
refused-key-reused = Samma nyckel har redan använts för något annat. Inget har ändrats; ladda om sidan och försök igen.
refused-nothing-closed = Ingen period är stängd än, så det finns inga siffror att frysa. Stäng en period först.
refused-own-entry = Du har själv skrivit eller skickat in rapporten. Någon annan granskar den.
refused-own-organisation = Rapporten är din egen organisations. Någon från en annan organisation granskar den.
refused-own-release = Du har själv förberett utgåvan. Någon annan godkänner den.
refused-code-unreadable = { $given } är ingen kod.
refused-partner-not-then = Organisationen är inte part i { $period }.
refused-period-closed = Perioden { $period } är stängd. Samordnaren kan öppna den igen.
refused-period-closed-already = Perioden { $period } är redan stängd.
refused-period-earlier-open = Perioden { $earlier } är inte stängd. Stäng den före { $period }.
refused-period-not-closed = Perioden { $period } är inte stängd.
refused-period-not-ended = Perioden { $period } är inte slut förrän { $last_day }.
refused-period-not-open = Perioden { $period } är inte öppen för rapporter än.
refused-period-too-early = Perioden { $period } ligger före { $first }, då rapporteringen började.
refused-period-unknown = Partnerskapet har ingen period { $period }. Den första är { $first }.
refused-period-unreadable = { $period } är ingen period. Skriv till exempel 2025Q3 eller 2025.
refused-period-wrong-length = Perioden { $period } har fel längd. { $frequency ->
    [year] Målet rapporteras per år, till exempel 2025.
   *[other] Målet rapporteras per kvartal, till exempel 2025Q3.
  }
refused-person-unknown = Ingen med adressen { $email } finns här.
refused-personal-identity-number = Texten ser ut att innehålla ett personnummer. Ta bort det; Handslag sparar inga personnummer.
refused-quantity-negative = { $quantity } är mindre än 0. Ange 0 eller mer.
refused-quantity-not-a-number = Ange ett tal.
refused-quantity-too-large = Talet är för stort. Det måste vara mindre än { $limit }.
refused-quantity-too-precise = Ange högst { $decimals } decimaler.
refused-reason-missing = Skriv varför.
refused-release-published-already = Utgåvan är redan publicerad. Förbered en ny.
refused-release-withdrawn-already = Utgåva { $number } är redan tillbakadragen.
refused-text-address = Texten innehåller en e-postadress. Ta bort den; invånarna läser texten.
refused-text-in-swedish-missing = Skriv texten på svenska.
refused-text-too-long = Texten är { $length } tecken. Högst { $longest } får plats.
refused-text-unreadable = Texten innehåller tecken som inte kan sparas. Skriv om den.
refused-wrong-state = { $state ->
    [draft] Rapporten är ett utkast.
    [submitted] Rapporten är inskickad och väntar på granskning.
    [verified] Rapporten är granskad.
   *[other] Rapporten är återkallad.
  } Det går inte att göra det här med den nu.
refused-link-used-or-old = Länken har använts eller är för gammal. Be den som skickade den om en ny.
refused-member-already = Personen är redan med, som { $role }. Avsluta den rollen först.
refused-organisation-unknown = Ingen organisation har koden { $organisation }.
refused-partnership-unknown = Inget partnerskap har koden { $partnership }.
refused-password-guessable = Lösenordet är lätt att gissa. Välj några ord som inte hör ihop och som inte har med dig eller arbetet att göra.
refused-password-too-long = Lösenordet är för långt. Högst { $longest } tecken.
refused-password-too-short = Lösenordet är för kort. Minst { $shortest } tecken.
refused-person-inactive = Kontot är stängt. Öppna det först.
refused-person-of-another-organisation = Personen hör till en annan organisation i Handslag. Fråga personen vilken, och välj den; finns den inte att välja bjuder samordnaren in.
refused-role-unknown = { $role } är ingen roll. Roller: { $roles }.
refused-role-without-partnership = En roll gäller ett partnerskap. Ange båda eller ingen.
refused-sign-in-too-often = För många försök. Vänta { $minutes ->
    [one] en minut
   *[other] { $minutes } minuter
  } och försök igen.
refused-sign-in-wrong = E-postadressen och lösenordet hör inte ihop. Kontrollera båda och försök igen.
refused-quantity-unusual = { $quantity } är mer än tio gånger så mycket som det största ni har rapporterat hittills, { $largest }. Stämmer det?
refused-field-empty = Fältet är tomt. Fyll i det.
refused-year-outside = Årtalet { $given } kan inte stämma. Ange ett från { $first } till { $last }.
refused-date-unreadable = Det går inte att läsa som ett datum. Skriv det som 2025-06-30.
