/// Reads the packed catalogue. The format is described where it is made: packaging/tools/make_catalogue.py.
#pragma once

#include "core/catalogue/catalogue.h"

namespace rolewright::catalogue {

/// The text of the catalogue that is built in.
std::string unpackBuiltIn();

class Reader {
public:
    /// Global keys and the places of the services.
    static void readIndex(Catalogue& catalogue);
    /// The records of one service.
    static void readService(std::string_view text, Service& service);
};

}  // namespace rolewright::catalogue
