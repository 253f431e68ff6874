"""Names of people, bodies, countries and places, and groups and venues without one, as a reader would name them."""
