"""How people prove who they are: passwords, sessions, links used once, invitations, and the order at the door."""
