#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace assay {

/// A value of a configuration as it was written: members keep their order, numbers their digits. Empty by default: null.
struct ConfigNode
{
    enum class Kind { Null, Bool, Number, String, List, Object };

    Kind kind = Kind::Null;
    std::string text;              ///< of a string its text; of a number its JSON source; of a bool "true" or "false"
    std::vector<std::string> names; ///< of an object, one for each item
    std::vector<ConfigNode> items; ///< of a list its elements, of an object its members' values
    int line = 0;                  ///< 1-based, where YAML tells it; 0 = not known

    static ConfigNode string(std::string text);
    static ConfigNode number(std::string source);
    static ConfigNode boolean(bool value);
    static ConfigNode list(std::vector<ConfigNode> items = {});
    static ConfigNode object();

    bool isNull() const { return kind == Kind::Null; }
    bool isString() const { return kind == Kind::String; }
    bool isList() const { return kind == Kind::List; }
    bool isObject() const { return kind == Kind::Object; }

    /// Member of an object, if there is one that is not null.
    const ConfigNode *find(std::string_view name) const;
    ConfigNode *find(std::string_view name);
    /// Text of a member that is a string; else empty.
    std::string textAt(std::string_view name) const;
    /// Puts a member in its place, or at the end.
    ConfigNode &set(std::string_view name, ConfigNode value);
    void erase(std::string_view name);
    /// Of a string, number or bool: as a template would print it.
    std::string scalarText() const { return text; }
    /// A number as such; nothing for anything else.
    std::optional<double> numberValue() const;

    /// Lines do not count.
    bool operator==(const ConfigNode &other) const;
};

/// JSON text of @p node: compact, numbers as they were written.
std::string jsonText(const ConfigNode &node);
/// The same, indented by two blanks.
std::string prettyJsonText(const ConfigNode &node);

/// Depth at most 100; a repeated name keeps its last value. Errors name line and column.
Result<ConfigNode> configFromJson(std::string_view text);
/// One document of YAML 1.2's core schema, as other tools read it: `yes` is a text, anchors and merge keys (`<<`) are resolved. Bounds: depth 100,
/// a million values after aliases. Errors name line and column.
Result<ConfigNode> configFromYaml(std::string_view text);
/// YAML that reads as the same value.
std::string yamlText(const ConfigNode &node);

/// By its looks: JSON when it begins with a brace or bracket and is JSON, else YAML.
Result<ConfigNode> configFromText(std::string_view text);

} // namespace assay
