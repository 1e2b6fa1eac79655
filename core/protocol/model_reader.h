/// Reads a packed service model. The format is described where it is made: packaging/tools/generate_service_model.py.
#pragma once

#include "core/protocol/service_model.h"

#include <memory>
#include <string>

namespace rolewright::protocol {

class ModelReader {
public:
    /// `text` is a table as it comes with the program.
    static std::unique_ptr<const ServiceModel> read(std::string text);

private:
    explicit ModelReader(ServiceModel& model) : m_model(model) {}
    using Record = std::vector<std::string_view>;
    void readRecord(const Record& cells);
    void readShape(const Record& cells);
    void readMember(const Record& cells);
    void readOperation(const Record& cells);
    const Shape* shapeOf(std::string_view number) const;

    ServiceModel& m_model;
    std::size_t m_shape = 0;  ///< shapes that were read
};

}  // namespace rolewright::protocol
