def abundance(limit):
    total = sum(c2 for c2 in range(1, limit) if limit % c2 == 0)
    if total <= limit:
        return "perfect"
    if total > limit:
        return "abundant"
    return "deficient"
