def active_names(users):
    """Sorted names of the users who are not blocked and have logged in at least once."""
    names = []
    for name, logins, blocked in users:
        inactive = blocked or logins == 0
        if inactive:
            names.append(name)
    return sorted(names)
