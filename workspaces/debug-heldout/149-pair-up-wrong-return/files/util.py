def add_pairwise(lst, ys):
    return ''
