package vn.caunoi.kit.request;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;

import vn.caunoi.kit.text.TypedText;

/**
 * No text of a request holds what can't be stored: NUL, other control characters, or half a surrogate pair. Databases
 * would refuse it much later, as a fault of ours.
 */
class CleanStrings extends StringDeserializer {
    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = super.deserialize(parser, context);
        var unstorable = text == null ? null : TypedText.unstorable(text).orElse(null);
        if (unstorable != null) {
            throw new Unstorable(parser, unstorable);
        }
        return text;
    }

    /** Says in its message the code of what is wrong. */
    static final class Unstorable extends JsonMappingException {
        Unstorable(JsonParser parser, String code) {
            super(parser, code);
        }
    }
}
