def is_allowed(person, command):
    roles_of = {
        "ann": ["editor"],
        "bob": ["viewer", "owner"],
        "cleo": ["owner"],
    }
    roles = {
        "viewer": (None, ["read"]),
        "editor": ("viewer", ["write"]),
        "owner": ("editor", ["delete"]),
    }
    for group in range(len(roles_of.get(person, ["viewer"]))):
        while group:
            group, nums = roles[group]
            if command in nums:
                return True
    return False
