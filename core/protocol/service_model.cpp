#include "core/protocol/service_model.h"

#include "core/base/packed_table.h"
#include "core/protocol/model_reader.h"

#include <algorithm>
#include <mutex>

namespace rolewright::protocol {
namespace {

constexpr unsigned char iamModel[] = {
#include "service_model_iam.inc"
};
constexpr unsigned char organizationsModel[] = {
#include "service_model_organizations.inc"
};
constexpr unsigned char s3Model[] = {
#include "service_model_s3.inc"
};
constexpr unsigned char s3controlModel[] = {
#include "service_model_s3control.inc"
};
constexpr unsigned char stsModel[] = {
#include "service_model_sts.inc"
};

/// A model that is read when it is first asked for.
class Slot {
public:
    Slot(std::string_view service, std::span<const unsigned char> packed) : m_service(service), m_packed(packed) {}
    std::string_view service() const { return m_service; }
    const ServiceModel& load() const
    {
        std::call_once(m_once, [this] { m_model = ModelReader::read(unpackTable(m_packed)); });
        return *m_model;
    }

private:
    std::string_view m_service;
    std::span<const unsigned char> m_packed;
    mutable std::once_flag m_once;
    mutable std::unique_ptr<const ServiceModel> m_model;
};

}  // namespace

const Member* Shape::member(std::string_view wanted) const
{
    const auto found = std::find_if(members.begin(), members.end(), [wanted](const Member& member) { return member.name == wanted; });
    return found == members.end() ? nullptr : &*found;
}

const OperationModel* ServiceModel::operation(std::string_view name) const
{
    const auto found = std::lower_bound(m_operations.begin(), m_operations.end(), name,
                                        [](const OperationModel& operation, std::string_view wanted) { return operation.name < wanted; });
    return found != m_operations.end() && found->name == name ? &*found : nullptr;
}

std::optional<int> ServiceModel::statusOf(std::string_view errorCode) const
{
    const auto found =
        std::lower_bound(m_errors.begin(), m_errors.end(), errorCode, [](const ErrorModel& error, std::string_view wanted) { return error.code < wanted; });
    return found != m_errors.end() && found->code == errorCode ? std::optional(found->status) : std::nullopt;
}

const ServiceModel* findModel(std::string_view service)
{
    static const Slot slots[] = {{"iam", iamModel}, {"organizations", organizationsModel}, {"s3", s3Model}, {"s3control", s3controlModel}, {"sts", stsModel}};
    const auto found = std::find_if(std::begin(slots), std::end(slots), [service](const Slot& slot) { return slot.service() == service; });
    return found == std::end(slots) ? nullptr : &found->load();
}

}  // namespace rolewright::protocol
