#include "core/protocol/model_reader.h"

#include "core/base/packed_table.h"

#include <charconv>

namespace rolewright::protocol {
namespace {

template <typename Number>
std::optional<Number> numberOf(std::string_view digits)
{
    Number number = 0;
    if (digits.empty())
        return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

char first(std::string_view cell)
{
    return cell.empty() ? '\0' : cell.front();
}

bool has(std::string_view flags, char flag)
{
    return flags.find(flag) != std::string_view::npos;
}

ShapeType typeOf(std::string_view cell)
{
    switch (first(cell)) {
    case 'u':
        return ShapeType::structure;
    case 'l':
        return ShapeType::list;
    case 'm':
        return ShapeType::map;
    case 'i':
        return ShapeType::integer;
    case 'r':
        return ShapeType::real;
    case 'b':
        return ShapeType::boolean;
    case 'd':
        return ShapeType::timestamp;
    case 'x':
        return ShapeType::blob;
    default:
        return ShapeType::text;
    }
}

Place placeOf(std::string_view cell)
{
    switch (first(cell)) {
    case 'p':
        return Place::path;
    case 'q':
        return Place::query;
    case 'h':
        return Place::header;
    case 'H':
        return Place::headers;
    case 's':
        return Place::status;
    default:
        return Place::body;
    }
}

TimeForm timeFormOf(std::string_view cell)
{
    return first(cell) == 'e' ? TimeForm::epoch : first(cell) == 'h' ? TimeForm::http : TimeForm::iso8601;
}

Wire wireOf(std::string_view cell)
{
    return cell == "json" ? Wire::json : cell == "rest-xml" ? Wire::restXml : Wire::query;
}

std::vector<std::string_view> wordsOf(std::string_view cell)
{
    return cell.empty() ? std::vector<std::string_view>() : text::split(cell, ',');
}

}  // namespace

std::unique_ptr<const ServiceModel> ModelReader::read(std::string text)
{
    auto model = std::make_unique<ServiceModel>();
    model->m_text = std::move(text);
    constexpr std::size_t mostCells = 11;
    std::size_t shapes = 0;
    eachRecord(model->m_text, mostCells, [&](const Record& cells) { shapes += cells[0] == "H" ? 1 : 0; });
    model->m_shapes.resize(shapes);  // never again: members point to shapes
    ModelReader reader(*model);
    eachRecord(model->m_text, mostCells, [&](const Record& cells) { reader.readRecord(cells); });
    return model;
}

void ModelReader::readRecord(const Record& cells)
{
    if (cells[0] == "H") {
        readShape(cells);
    } else if (cells[0] == "M") {
        readMember(cells);
    } else if (cells[0] == "O") {
        readOperation(cells);
    } else if (cells[0] == "E") {
        m_model.m_errors.push_back({cells[1], numberOf<int>(cells[2]).value_or(400)});
    } else if (cells[0] == "V") {
        m_model.m_service = cells[1];
        m_model.m_version = cells[2];
        m_model.m_wire = wireOf(cells[3]);
        m_model.m_namespace = cells[4];
        m_model.m_targetPrefix = cells[5];
        m_model.m_source = cells[6];
    }
}

const Shape* ModelReader::shapeOf(std::string_view number) const
{
    const auto index = numberOf<std::size_t>(number);
    return index ? &m_model.m_shapes[*index] : nullptr;
}

void ModelReader::readShape(const Record& cells)
{
    Shape& shape = m_model.m_shapes[m_shape++];
    shape.name = cells[1];
    shape.type = typeOf(cells[2]);
    shape.least = numberOf<std::int64_t>(cells[3]);
    shape.most = numberOf<std::int64_t>(cells[4]);
    shape.pattern = cells[5];
    shape.words = wordsOf(cells[6]);
    shape.timeForm = timeFormOf(cells[7]);
    shape.percentEncoded = cells[7] == "u";
    shape.element = shapeOf(cells[8]);
    shape.elementName = cells[9];
    shape.keyName = cells[10];
}

void ModelReader::readMember(const Record& cells)
{
    Member member;
    member.name = cells[1];
    member.wireName = cells[2].empty() ? cells[1] : cells[2];
    member.shape = shapeOf(cells[3]);
    member.required = has(cells[4], 'r');
    member.flattened = has(cells[4], 'f');
    member.isPayload = has(cells[4], 'p');
    member.isAttribute = has(cells[4], 'a');
    member.isIdempotencyToken = has(cells[4], 't');
    member.place = placeOf(cells[5]);
    member.prefixNamespace = cells[6];
    m_model.m_shapes[m_shape - 1].members.push_back(member);
}

void ModelReader::readOperation(const Record& cells)
{
    OperationModel operation;
    operation.name = cells[1];
    operation.method = cells[2];
    operation.target = cells[3];
    operation.input = shapeOf(cells[4]);
    operation.output = shapeOf(cells[5]);
    operation.status = numberOf<int>(cells[6]).value_or(200);
    operation.isUnsigned = has(cells[7], 'u');
    operation.inputElement = cells[8];
    operation.outputElement = cells[9];
    operation.errors = wordsOf(cells[10]);
    m_model.m_operations.push_back(std::move(operation));
}

}  // namespace rolewright::protocol
