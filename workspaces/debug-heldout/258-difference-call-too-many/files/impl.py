def missing_from(lst, others):
    return "".join([value for value in lst if value not in others])
