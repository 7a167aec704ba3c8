def split_costs(cents, people):
    """Shares of a bill, as equal as can be: the first ones pay the cents left over."""
    share = cents // people
    rest = cents - share
    shares = []
    for i in range(people):
        if i < rest:
            shares.append(share + 1)
        else:
            shares.append(share)
    return shares
