cmp filoo.txt wanted/filoo.txt && cmp gogok.txt wanted/gogok.txt && cmp market.txt wanted/market.txt && cmp river.txt wanted/river.txt
