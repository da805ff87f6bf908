package planted.plugin.smoke;

import com.fasterxml.jackson.databind.JsonNode;

record KnowsAValidator(JsonNode document) {}
