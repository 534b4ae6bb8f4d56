package app.glassnet.rooms.pooling;

import app.glassnet.data.CourseGrid;

/** The course's worked examples: a grid and a window. */
enum Preset {
  TWO_BY_TWO(CourseGrid.POOLING, Settings.of(PoolKind.MAX, 2, 2)),
  TWO_BY_TWO_STRIDE_1(CourseGrid.POOLING, Settings.of(PoolKind.MAX, 2, 1)),
  OVERLAPPING(CourseGrid.OVERLAPPING, Settings.of(PoolKind.MAX, 3, 1)),
  GLOBAL(CourseGrid.POOLING, Settings.of(PoolKind.MAX, 2, 2).everywhere());

  private final CourseGrid grid;
  private final Settings settings;

  Preset(CourseGrid grid, Settings settings) {
    this.grid = grid;
    this.settings = settings;
  }

  CourseGrid grid() {
    return grid;
  }

  Settings settings() {
    return settings;
  }
}
