"""What waits to be verified: read one report at a time, let it count or send it back."""

from dashapp.page import Page
from dashapp.pages.verify.callbacks import callbacks
from dashapp.pages.verify.layout import layout
from partners.access import Permission

PAGE = Page("verify", "/<slug>/verify", layout, callbacks, Permission.CONTRIBUTION_VERIFY)
