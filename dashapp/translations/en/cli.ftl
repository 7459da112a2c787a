cli-handslag = Handslag: what the partners have promised, what they have done and how it goes.
cli-demo = Show the demonstration on this computer.
cli-serve = Start Handslag.
cli-host = address to listen on (otherwise only this computer)
cli-fresh = start over with a new demonstration
cli-migrate = Bring the database to the shape that this version needs.
cli-migrate-check = only tell whether the models and the migrations agree
cli-load = Load a programme file, the whole of it or nothing.
cli-load-release = also approve a release as of the latest closed period
cli-reconcile = Check that sums, postings and verified contributions say the same.
cli-period = Close or reopen a reporting period.
cli-period-close = Close a reporting period.
cli-period-reopen = Reopen a closed reporting period.
cli-reason = why; kept in the log
cli-release = Prepare, approve or withdraw a release.
cli-release-prepare = Freeze the figures of the latest closed period.
cli-release-approve = Publish the release that was prepared last.
cli-release-withdraw = Withdraw a published release.
cli-note = what residents are told about why
cli-admin = The platform's administrators.
cli-admin-create = Make somebody an administrator of the platform.
cli-person = Invite somebody, or let somebody choose a new password.
cli-person-invite = Invite somebody; a link is printed that works once.
cli-person-name = the person's name
cli-person-organisation = the code of the person's organisation
cli-person-to = the partnership that the person is to be in
cli-person-role = the person's role there: { $roles }
cli-person-reset = Let somebody choose a new password; a link is printed that works once.
cli-invited = { $email } is invited.
cli-link = Link (works once, { $hours } hours): { $address }

cli-database-away = The database does not answer. Check that it is running and that DATABASE_URL is right.
cli-newer-database = The database is newer than this version of Handslag. Install the latest version.
cli-not-migrated = The database does not have the shape that this version needs. Run handslag migrate first.
cli-models-agree = The models and the migrations agree.
cli-models-differ = The models and the migrations do not agree.
cli-migrated = The database has the shape { $revision }.
cli-no-file = The file { $file } cannot be read.
cli-loaded = { $partnership }: { $goals ->
    [one] 1 goal
   *[other] { $goals } goals
  }, { $contributions ->
    [one] 1 contribution
   *[other] { $contributions } contributions
  } ({ $new } new, { $unchanged } unchanged)
cli-unchanged = Nothing was changed.
cli-not-shown = Not yet shown: { $listed }.
cli-released = { $partnership }: release { $number } is published.
cli-period-closed = { $partnership }: { $period } is closed. { $outstanding ->
    [0] All reports are verified.
    [one] 1 report is not verified:
   *[other] { $outstanding } reports are not verified:
  }
cli-period-reopened = { $partnership }: { $period } is open again.
cli-release-prepared = { $partnership }: a release as of { $as_of } is prepared. Somebody else approves it.
cli-release-withdrawn = { $partnership }: release { $number } is withdrawn.
cli-reconciled = { $partnerships ->
    [one] 1 partnership
   *[other] { $partnerships } partnerships
  }: { $differing ->
    [0] sums, postings and verified contributions say the same.
    [one] 1 sum differs.
   *[other] { $differing } sums differ.
  }
cli-administrator = { $email } is an administrator of the platform.
cli-serving = Handslag is at { $address }
cli-demo-ready = The demonstration is loaded. Stop with Ctrl+C.

state-missing = missing
state-draft = draft
state-returned = returned
state-submitted = submitted, waiting to be verified

settings-secret = HANDSLAG_SECRET is missing or too short. Give at least 32 random characters.
settings-base-url = HANDSLAG_BASE_URL is missing or is no address. Give for instance https://handslag.example.org.
settings-https = HANDSLAG_BASE_URL must begin with https:// when other computers reach Handslag.
settings-database = DATABASE_URL and DATABASE_OWNER_URL must be an address of SQLite or PostgreSQL.
settings-data = The folder in HANDSLAG_DATA cannot be written to. Give another folder.
settings-number = HANDSLAG_WORKERS is a whole number from 1 and HANDSLAG_PROXIES one from 0.

programme-differs-demonstration = This file is a demonstration, and the database holds something else. Load it into an empty database.

cli-export = Write a partnership as a programme file.
cli-export-template = only what was promised, without contributions, as the model for another partnership
cli-export-people = also the members, with e-mail address and role
cli-export-output = the file to write; otherwise it is printed
cli-file-not-written = The file { $file } cannot be written.
