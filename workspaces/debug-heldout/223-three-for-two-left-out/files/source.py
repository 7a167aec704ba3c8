def offer_total(series: list[int]):
    sum(series) - sum(sorted(series, reverse=True)[2::3])
