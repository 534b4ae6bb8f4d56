package app.glassnet.rooms.digits;

import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.text.Texts;

/** Draw a digit, and watch a real network see it and learn it. */
public final class DigitsRoom implements Room {
  /** The room's id. */
  public static final String ID = "digits";

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

  /** A hand-written 3. */
  @Override
  public String icon() {
    return "M6 5.2 C7.6 3.6 9.7 2.8 12 2.8 C15.7 2.8 18.2 4.8 18.2 7.7 C18.2 9.7 17 11.2 15.1 11.9 "
        + "C17.6 12.5 19.1 14.2 19.1 16.4 C19.1 19.5 16.2 21.6 12.1 21.6 C9.3 21.6 6.9 20.7 5.2 19 L7 17 "
        + "C8.3 18.3 10 19 12 19 C14.6 19 16.1 17.9 16.1 16.2 C16.1 14.3 14.3 13.3 11.4 13.3 L9.6 13.3 L9.6 10.8 "
        + "L11.3 10.8 C13.8 10.8 15.3 9.8 15.3 8 C15.3 6.4 13.9 5.4 11.8 5.4 C10.2 5.4 8.9 6 7.8 7.2 Z";
  }

  @Override
  public OpenRoom open(RoomContext context) {
    return new OpenDigits(context);
  }
}
