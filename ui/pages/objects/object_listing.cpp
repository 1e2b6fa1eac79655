#include "ui/pages/objects/object_listing.h"

#include "ui/store/calls.h"

namespace rolewright::ui {
namespace {

using ObjectTable = identity::Table<identity::StoredObject, true>;

ObjectTable objectsOf(const identity::Account& owner, const std::string& bucket)
{
    std::vector<ObjectTable::Ptr> rows;
    for (std::size_t i = owner.objects.lowerBound(identity::objectKey(bucket, "")); i < owner.objects.size() && owner.objects.at(i)->bucket == bucket; ++i) {
        if (!owner.objects.at(i)->isDeleteMarker)
            rows.push_back(owner.objects.at(i));
    }
    return ObjectTable::fromRows(std::move(rows));
}

}  // namespace

ObjectListing listObjects(const identity::Snapshot& world, const sts::Caller& caller, const service::CallContext& context, const AccountId& owner, const std::string& bucket)
{
    const service::Explained explained = service::explainCall(caller, s3Call("ListObjectsV2", {{"Bucket", bucket}}), world, context);
    if (!explained.answer.ok())
        return {{}, explained.answer.error()};
    const identity::AccountPtr row = world.account(owner);
    return {row ? objectsOf(*row, bucket) : ObjectTable(), std::nullopt};
}

}  // namespace rolewright::ui
