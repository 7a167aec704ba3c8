def can_enter(age, member, guest):
    """Adults may enter when they are members or guests."""
    return age >= 18 and member or guest
