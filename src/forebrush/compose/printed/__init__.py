"""Printed matter: parts of recipes, menus, forms, bills, tickets, certificates and brush writing."""
