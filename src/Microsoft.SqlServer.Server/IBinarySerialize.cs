namespace Microsoft.SqlServer.Server;

/// <summary>Custom serialization of a user-defined type; this portal has none.</summary>
public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}
