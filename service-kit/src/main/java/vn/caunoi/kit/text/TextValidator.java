package vn.caunoi.kit.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** The message of a violation is the fault's code, which the problem mapper puts into words. */
public class TextValidator implements ConstraintValidator<Text, String> {
    private int max;
    private boolean required;

    @Override
    public void initialize(Text text) {
        max = text.max();
        required = text.required();
    }

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        var fault = value == null
                ? (required ? "required" : null)
                : TypedText.fault(value, max).orElse(null);
        if (fault == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
        return false;
    }
}
