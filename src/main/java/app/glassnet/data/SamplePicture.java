package app.glassnet.data;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The photographs that ship with the program; where they come from is beside them in {@code samples/pictures}. */
public enum SamplePicture {
  /** 512×512, grey. */
  CAMERA,
  /** 512×512, colour. */
  ASTRONAUT,
  /** 451×300, colour. */
  CHELSEA,
  /** 600×400, colour. */
  COFFEE,
  /** 512×512, grey. */
  BRICK,
  /** 512×512, grey. */
  GRASS;

  private SoftReference<Picture> loaded = new SoftReference<>(null);

  /** Its name in files and texts, never translated. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the picture, or gives it again while somebody still uses it. Any thread. */
  public synchronized Picture load() throws IOException {
    Picture picture = loaded.get();
    if (picture == null) {
      String name = "pictures/" + id() + ".png";
      try (InputStream file = Samples.open(name); ImageInputStream in = new MemoryCacheImageInputStream(file)) {
        picture = PictureFile.picture(Decoded.read(in, null, name));
      } catch (RuntimeException e) {
        throw new DataException(e, "image.damaged", name);
      }
      loaded = new SoftReference<>(picture);
    }
    return picture;
  }

  /** The picture with this id, or null. */
  public static SamplePicture find(String id) {
    return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst().orElse(null);
  }
}
