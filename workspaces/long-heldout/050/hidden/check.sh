cmp kaihalzet.txt wanted/kaihalzet.txt && cmp park.txt wanted/park.txt && cmp river.txt wanted/river.txt && cmp south.txt wanted/south.txt && cmp todo.md wanted/todo.md
