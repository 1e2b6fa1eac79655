// XML that is read can be written and is read again as the same.
// builds: core/base core/protocol core/json core/crypto
#include "core/protocol/xml_reader.h"
#include "core/protocol/xml_writer.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;
using namespace rolewright::protocol;

namespace {

std::string written(const XmlElement& element)
{
    std::string text = "<" + element.name;
    int number = 0;
    for (const auto& attribute : element.attributes)
        text += " a" + std::to_string(++number) + "=\"" + xmlEscaped(attribute.second) + "\"";
    text += ">" + xmlEscaped(element.text);
    for (const XmlElement& child : element.children)
        text += written(child);
    return text + "</" + element.name + ">";
}

bool same(const XmlElement& a, const XmlElement& b)
{
    if (a.name != b.name || a.text != b.text || a.children.size() != b.children.size() || a.attributes.size() != b.attributes.size())
        return false;
    for (std::size_t i = 0; i < a.attributes.size(); ++i) {
        if (a.attributes[i].second != b.attributes[i].second)
            return false;
    }
    for (std::size_t i = 0; i < a.children.size(); ++i) {
        if (!same(a.children[i], b.children[i]))
            return false;
    }
    return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const Result<XmlElement> root = readXml(fuzz::textOf(data, size));
    if (!root) {
        fuzz::require(root.error().code == "MalformedXML" && !root.error().message.empty(), "an error has its code and a message");
        return 0;
    }
    const Result<XmlElement> again = readXml(written(*root));
    fuzz::require(again.ok() && same(*root, *again), "what is written is read as the same");
    return 0;
}
