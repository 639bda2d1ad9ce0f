package org.retrograd.runtime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** How the numbers of one tensor are written, as NumPy does it: all alike, with up to eight digits behind the point. */
final class NumberFormat {

    private static final int DIGITS = 8;

    private final ElementType type;
    private final boolean scientific;
    private int left;
    private int right;
    private int exponentDigits;

    private NumberFormat(ElementType type, boolean scientific) {
        this.type = type;
        this.scientific = scientific;
    }

    static NumberFormat of(ElementType type, double[] numbers) {
        List<Double> finite = new ArrayList<>();
        int strange = 0;
        for (double number : numbers) {
            if (Double.isFinite(number)) {
                finite.add(number);
            } else {
                strange = Math.max(strange, nonFinite(number).length());
            }
        }
        NumberFormat format = new NumberFormat(type, needsExponents(type, finite));
        finite.forEach(format::makeRoom);
        int suffix = format.scientific ? format.right + 2 + format.exponentDigits : format.right;
        format.left = Math.max(format.left, strange - suffix - 1);
        return format;
    }

    private static boolean needsExponents(ElementType type, List<Double> finite) {
        double max = 0;
        double min = Double.POSITIVE_INFINITY;
        for (double number : finite) {
            if (number != 0) {
                max = Math.max(max, Math.abs(number));
                min = Math.min(min, Math.abs(number));
            }
        }
        double limit = type == ElementType.FLOAT32 ? 1e6 : 1e8;
        return max > 0 && (max >= limit || min < 1e-4 || max / min > 1000);
    }

    private void makeRoom(double number) {
        Parts parts = parts(number);
        left = Math.max(left, parts.whole().length());
        right = Math.max(right, parts.fraction().length());
        exponentDigits = Math.max(exponentDigits, parts.exponent().length());
    }

    String of(double number) {
        if (!Double.isFinite(number)) {
            int width = left + 1 + (scientific ? right + 2 + exponentDigits : right);
            return padded(nonFinite(number), width);
        }
        Parts parts = parts(number);
        String head = padded(parts.whole(), left) + "." + parts.fraction();
        if (!scientific) {
            return head + " ".repeat(right - parts.fraction().length());
        }
        String zeros = "0".repeat(right - parts.fraction().length());
        return head + zeros + "e" + parts.sign() + zeroPadded(parts.exponent());
    }

    private String zeroPadded(String exponent) {
        return "0".repeat(exponentDigits - exponent.length()) + exponent;
    }

    private static String padded(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static String nonFinite(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        return number > 0 ? "inf" : "-inf";
    }

    private Parts parts(double number) {
        boolean negative = Double.doubleToRawLongBits(number) < 0;
        BigDecimal decimal = shortest(type, Math.abs(number));
        int exponent = scientific && decimal.signum() != 0 ? decimal.precision() - decimal.scale() - 1 : 0;
        BigDecimal rounded = rounded(decimal.scaleByPowerOfTen(-exponent));
        if (scientific && rounded.compareTo(BigDecimal.TEN) >= 0) {
            exponent++;
            rounded = rounded(decimal.scaleByPowerOfTen(-exponent));
        }
        String[] split = (rounded.toPlainString() + ".").split("\\.", -1);
        String digits = Integer.toString(Math.abs(exponent));
        String shown = scientific ? "0".repeat(Math.max(0, 2 - digits.length())) + digits : "";
        return new Parts((negative ? "-" : "") + split[0], split[1], exponent < 0 ? "-" : "+", shown);
    }

    private static BigDecimal rounded(BigDecimal decimal) {
        BigDecimal cut = decimal.scale() > DIGITS ? decimal.setScale(DIGITS, RoundingMode.HALF_EVEN) : decimal;
        return cut.signum() == 0 ? BigDecimal.ZERO : cut.stripTrailingZeros();
    }

    /** The decimal of fewest digits that is this number and no other of its type. */
    private static BigDecimal shortest(ElementType type, double size) {
        return new BigDecimal(type == ElementType.FLOAT32 ? Float.toString((float) size) : Double.toString(size))
                .stripTrailingZeros();
    }

    /** A number that stands alone, with all its digits. */
    static String alone(ElementType type, double number) {
        if (!Double.isFinite(number)) {
            return nonFinite(number);
        }
        BigDecimal decimal = shortest(type, Math.abs(number));
        String sign = Double.doubleToRawLongBits(number) < 0 ? "-" : "";
        double size = Math.abs(number);
        if (size == 0 || (size >= 1e-4 && size < 1e16)) {
            String plain = decimal.signum() == 0 ? "0" : decimal.toPlainString();
            return sign + (plain.contains(".") ? plain : plain + ".0");
        }
        int exponent = decimal.precision() - decimal.scale() - 1;
        String mantissa =
                decimal.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
        String digits = Integer.toString(Math.abs(exponent));
        return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + (digits.length() < 2 ? "0" : "") + digits;
    }

    /** What stands before the point, behind it, and in the exponent. */
    private record Parts(String whole, String fraction, String sign, String exponent) {}
}
