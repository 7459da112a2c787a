# Deltagare: personer, roller och parter
app-menu-members = Deltagare
app-members = Deltagare
app-members-lead = { $people ->
    [one] En person
   *[other] { $people } personer
  } från { $organisations ->
    [one] en organisation
   *[other] { $organisations } organisationer
  }
app-members-lead-own = { $people ->
    [one] En person
   *[other] { $people } personer
  } från { $organisation }
app-members-alone = Än så länge är det bara du här. Lägg först till parterna, längre ner. Bjud sedan in en rapportör från varje part, och någon som granskar: ingen granskar sin egen rapport.
app-members-people = Personer
app-members-person = Person
app-members-organisation = Organisation
app-members-role = Roll
app-members-since = Inbjuden
app-members-change = Ändra
app-members-waiting = Inbjuden, har inte varit inne än. Länken gäller till och med { $until }.
app-members-waited = Inbjuden, har inte varit inne än. Länken gäller inte längre.

app-members-role-change = Ändra roll
app-members-role-new = Ny roll
app-members-role-at-once = Gäller från och med nästa sida som personen öppnar.
app-members-role-send = Spara rollen
app-members-role-changed = Rollen är nu { $role }. Den gäller från och med nästa sida som personen öppnar.
app-members-again = Skicka en ny länk
app-members-again-ask = Behövs en ny länk?
app-members-again-what = Den förra länken slutar att gälla. Den nya går med brev till personen.
app-members-again-send = Skicka brevet
app-members-end = Avsluta
app-members-end-what = Personen kommer inte in i partnerskapet längre. Det personen har rapporterat och granskat står kvar. Du kan bjuda in personen igen.
app-members-end-send = Avsluta rollen
app-members-take-back = Ta tillbaka inbjudan
app-members-take-back-what = Personen har ingen roll här längre, och länken i inbjudan slutar att gälla. Du kan bjuda in personen igen.
app-members-take-back-send = Ta tillbaka
app-members-ended = Personen är inte med här längre. Bjud in samma adress om det blev fel.
app-members-former = { $n ->
    [one] En person har varit med
   *[other] { $n } personer har varit med
  }
app-members-former-back = Bjud in samma adress igen, så är personen tillbaka.

app-members-invite = Bjud in
app-members-email = E-postadress
app-members-name = Namn
app-members-name-hint = Den som redan finns i Handslag behåller sitt namn.
app-members-invite-send = Bjud in
app-members-already = Personen är redan med, som { $role }. Ändra rollen i listan i stället.
app-members-may-viewer = ser siffrorna och hur målen går, men ändrar inget.
app-members-may-reporter = rapporterar för sin organisation.
app-members-may-partner-admin = rapporterar för sin organisation och bjuder in personer från den.
app-members-may-coordinator = sköter mål, perioder, parter och personer, granskar rapporter och förbereder utgåvor.
app-members-may-steering = granskar rapporter, beslutar om måltal och godkänner utgåvor.
app-members-letter-invitation = { $name } är inbjuden. Ett brev är på väg till { $email }; länken i det gäller en gång, i { $hours } timmar.
app-members-letter-membership = { $name } är med från och med nu. Ett brev om det är på väg till { $email }.
app-members-tell = { $name } är med från och med nu. Härifrån skickas ingen e-post, så berätta det själv. Personen loggar in med { $email }. Saknar personen lösenord? Be den som sköter Handslag om en ny länk.
app-members-link = { $name } är inbjuden. Härifrån skickas ingen e-post, så lämna över länken själv:
app-members-link-once = Länken visas bara nu. Den gäller en gång, i { $hours } timmar, och den som öppnar den väljer lösenordet för { $email }. Ge den inte till någon annan.

app-members-partners = Parter
app-members-no-partners = Här finns inga parter än. Lägg till den första här under.
app-members-part = Deltar som
app-members-from = Från
app-members-until = Till och med
app-members-from-start = från början
app-members-until-further = tills vidare
app-members-from-hint = Tomt betyder från början.
app-members-until-hint = Tomt betyder tills vidare.
app-members-not-now = Deltar inte i dag. Det som har rapporterats står kvar.
app-members-later = Deltar från { $date }.
app-members-last-day = Sista dag
app-members-part-end = Avsluta
app-members-part-end-what = Efter den dagen väntas inga rapporter från organisationen, om den inte har en annan roll. Det som har rapporterats står kvar.
app-members-part-end-send = Avsluta rollen
app-members-part-ended = Rollen slutar { $until }.
app-members-part-correct = Rätta datum
app-members-part-correct-send = Spara datumen
app-members-part-corrected = Datumen är rättade.
app-members-part-add = Lägg till roll
app-members-part-add-send = Lägg till rollen
app-members-part-added = Rollen är tillagd.
app-members-add = Lägg till en part
app-members-add-known = En organisation som finns i Handslag
app-members-add-send = Lägg till parten
app-members-add-new = En ny organisation
app-members-add-new-send = Lägg till den nya parten
app-members-partner-added = Parten är tillagd. Bjud nu in personer därifrån. Vilka mål parten rapporterar till bestäms i målens inställningar.
app-members-new-name = Organisationens namn
app-members-new-name-hint = Hela namnet. Alla partnerskap i Handslag ser samma organisation, så titta först i listan över dem som finns.
app-members-new-short = Kort namn, om det finns
app-members-kind = Slags organisation
app-members-kind-municipal-housing = Allmännyttigt bostadsbolag
app-members-kind-private-housing = Privat fastighetsägare
app-members-kind-company = Företag
app-members-kind-municipality = Kommun
app-members-kind-agency = Myndighet
app-members-kind-association = Förening
app-members-part-coordinator = Samordnare
app-members-part-owner = Ägare
app-members-part-partner = Part
app-members-part-property-owner = Fastighetsägare
app-members-part-implementer = Genomförare
app-members-part-recruiter = Rekryterare
app-members-part-participant-lead = Ansvarig för deltagare
app-members-part-data-provider = Lämnar uppgifter
app-members-part-evaluator = Utvärderare

## Varför något inte gick
refused-own-role = Ingen ändrar sin egen roll. Be samordnaren.
refused-last-coordinator = Den enda samordnaren kan inte bytas ut. Gör först någon annan till samordnare.
refused-member-ended = Personen är inte med här längre. Bjud in personen igen.
refused-password-chosen-already = Personen har redan valt ett lösenord och behöver ingen ny länk.
refused-no-mail = Härifrån skickas ingen e-post. Be den som sköter Handslag om en ny länk. Den görs på servern, med handslag person invite.
refused-organisation-not-partner = { $organisation } är inte part här. Lägg först till organisationen som part; läsare, styrgrupp och samordnare kan komma från andra organisationer.
refused-name-empty = Skriv ett namn.
refused-organisation-kind-unknown = Välj vad det är för slags organisation.
refused-organisation-known = { $organisation } finns redan i Handslag. Välj den i listan i stället, om den inte redan är part.
refused-area-level-unknown = Välj vad det är för slags plats.
refused-area-not-within = { $area } är inte större än den nya platsen. Välj en plats som den ligger i.
refused-area-known = { $area } finns redan där. Välj den i listan i stället.
refused-partner-already = { $organisation } står redan i listan. Lägg till rollen där.
refused-partner-role-unknown = Välj vad organisationen deltar som.
refused-partner-role-twice = Organisationen har redan den rollen under en del av tiden. Rätta datumen.
refused-partner-role-ended = Rollen är redan avslutad, { $until }. Rätta datumet om det är fel.
refused-until-before-since = Sista dagen, { $until }, är före den första, { $since }.
refused-until-before-partnership = Sista dagen, { $until }, är före partnerskapets början, { $start }.

## Breven
letter-invitation-subject = { $partnership }: du är inbjuden till Handslag
letter-invitation-text =
    Hej { $name }!

    { $by } har bjudit in dig till { $partnership } i Handslag. Där står vad parterna har lovat, vad de har gjort och hur det går. Öppna länken och välj ett lösenord:

    { $link }

    Länken gäller en gång, i { $hours } timmar. Sedan loggar du in med din e-postadress på { $site }.

    Vet du inte vad det här gäller? Då behöver du inte göra något. Skicka inte länken vidare: den som öppnar den väljer ditt lösenord.

    Brevet skickades av Handslag, { $site }. Det går inte att svara på det.
letter-membership-subject = { $partnership }: du är med i Handslag
letter-membership-text =
    Hej { $name }!

    { $by } har lagt till dig i { $partnership } i Handslag. Du loggar in som förut, med din e-postadress:

    { $link }

    Har du inget lösenord, eller har du glömt det? Öppna { signin-forgotten } på samma sida.

    Brevet skickades av Handslag, { $site }. Det går inte att svara på det.

## Kommandoraden
cli-invited-with-password = Personen har redan ett lösenord, så ingen länk behövs. Den som har glömt lösenordet får en länk med handslag person reset.
