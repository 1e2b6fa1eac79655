/// What kind of value a parameter of the API takes: what a command line does not say.
#pragma once

#include <string>
#include <string_view>

namespace rolewright::service {

enum class Shape {
    text,        ///< also policy documents, whatever they begin with
    number,
    texts,       ///< a list of texts
    structures,  ///< a list of structures, `[{Key, Value}]`
    structure,   ///< `{LocationConstraint}`
    textMap,     ///< names of the caller's own with a text each, `{"team": "blue"}`
};

/// Of a parameter of this operation, by the API's name. Booleans are flags on a command line and need no entry. Source: the API references.
Shape shapeOf(std::string_view service, std::string_view action, std::string_view parameter);

/// Whether a parameter of this name is a number, for whichever service.
bool isNumber(std::string_view parameter);

/// The API's name of a parameter, from the AWS CLI's: `saml-provider-arn` → `SAMLProviderArn`. Empty when `toCliName` spells no name so.
std::string fromCliName(std::string_view cliName);

}  // namespace rolewright::service
