package dev.ordergate.development;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A picture of each person, since Google has one too: a square in a colour of their own. */
final class Pictures implements Endpoint {

  static final String PATH = "/pictures/";
  private static final int PIXELS = 96;

  @Override
  public void answer(Exchange exchange) throws IOException {
    String path = exchange.http().getRequestURI().getPath();
    Optional<Person> person =
        path.endsWith(".png")
            ? People.bySubject(path.substring(PATH.length(), path.length() - 4))
            : Optional.empty();
    if (person.isEmpty()) {
      exchange.error(404, new OAuthError("not_found", "there is no picture here"));
      return;
    }
    exchange.send(200, "image/png", square(person.get()));
  }

  private static byte[] square(Person person) throws IOException {
    float hue = Math.floorMod(person.subject().hashCode() * 37, 360) / 360f;
    BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.getHSBColor(hue, 0.5f, 0.7f));
    graphics.fillRect(0, 0, PIXELS, PIXELS);
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }
}
