package app.glassnet.rooms.forecast;

import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.text.Texts;

/** A network that forecasts a series, trained live. */
public final class ForecastRoom implements Room {
  /** The room's id. */
  public static final String ID = "forecast";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return Texts.of(ID).get("title");
  }

  @Override
  public String topic() {
    return Texts.of(ID).get("topic");
  }

  /** A curve that goes on as dots. */
  @Override
  public String icon() {
    return "M2 17 L6 9 L10 14 L14 6 L15.8 7 L10.6 17.4 L6.4 12.2 L3.8 17.9 Z M16 8.6 H18.4 V11 H16 Z "
        + "M18 12.6 H20.4 V15 H18 Z M20.4 8 H22.8 V10.4 H20.4 Z";
  }

  @Override
  public OpenRoom open(RoomContext context) {
    return new OpenForecast(context);
  }
}
