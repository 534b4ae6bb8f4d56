package app.glassnet.data.series;

import app.glassnet.data.DataException;
import app.glassnet.data.Samples;
import java.io.IOException;
import java.io.InputStream;

/** The series that ship. */
public enum SampleSeries {
  AIR("air-passengers", "month"),
  SUNSPOTS("sunspots", "year"),
  CO2("co2", "week"),
  NILE("nile", "year"),
  EL_NINO("elnino", "year");

  private final String id;
  private final String place;

  SampleSeries(String id, String place) {
    this.id = id;
    this.place = place;
  }

  /** The file's name without its ending. */
  public String id() {
    return id;
  }

  /** How far apart two values are: "month", "week" or "year". */
  public String place() {
    return place;
  }

  /** The series with this id, or null. */
  public static SampleSeries find(String id) {
    for (SampleSeries s : values()) {
      if (s.id.equals(id)) {
        return s;
      }
    }
    return null;
  }

  /** Reads it; not for the interface thread. */
  public CsvTable load() throws IOException {
    String file = "series/" + id + ".csv";
    if (!Samples.exists(file)) {
      throw new DataException("sample.missing", file);
    }
    try (InputStream in = Samples.open(file)) {
      return Csv.read(in, id + ".csv");
    }
  }
}
